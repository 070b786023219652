package ipju.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of few rows, quick to publish. */
final class SmallFolder {

    private SmallFolder() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("parking.ko.md"), """
                ---
                title: 주차 안내
                lang: ko
                as_of: 2026-11-01
                ---
                ## 무료 주차
                호실마다 2대까지 무료로 주차할 수 있어요.
                """);
        Files.writeString(folder.resolve("parking.en.md"), """
                ---
                title: Parking
                lang: en
                as_of: 2026-11-01
                ---
                ## Free parking
                Each unit may park 2 cars free of charge.
                """);
        Files.writeString(folder.resolve("centers.csv"), """
                id,name_ko,name_en,sample,source,as_of
                hill,언덕센터,Hill Center,yes,invented,2026-11-01
                """);
        Files.writeString(folder.resolve("units.csv"), """
                center,unit,floor,use,exclusive_m2,deal,rent_krw,status,sample,source,as_of
                hill,301,3,industrial,66,lease,1500000,open,yes,invented,2026-11-20
                hill,302,3,industrial,99,lease,2100000,open,yes,invented,2026-11-20
                """);
        return folder;
    }
}
