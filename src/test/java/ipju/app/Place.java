package ipju.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of few files, a config and a data directory of their own, and commands that run there. */
final class Place {

    static final String DAY = "2026-11-24";

    private final Path root;

    private Place(Path root) {
        this.root = root;
    }

    /** Nothing but the names of the directories. */
    static Place empty(Path root) {
        return new Place(root);
    }

    /** One invented center, told of in both languages. */
    static Place small(Path root) {
        return empty(root)
                .knowledge("parking.ko.md", """
                        ---
                        title: 주차 안내
                        lang: ko
                        as_of: 2026-11-01
                        ---
                        ## 무료 주차
                        호실마다 2대까지 무료로 주차할 수 있어요.
                        """)
                .knowledge("parking.en.md", """
                        ---
                        title: Parking
                        lang: en
                        as_of: 2026-11-01
                        ---
                        ## Free parking
                        Each unit may park 2 cars free of charge.
                        """)
                .knowledge("centers.csv", """
                        id,name_ko,name_en,sample,source,as_of
                        hill,언덕센터,Hill Center,yes,invented,2026-11-01
                        """)
                .knowledge("units.csv", """
                        center,unit,floor,use,exclusive_m2,deal,rent_krw,status,sample,source,as_of
                        hill,301,3,industrial,66,lease,1500000,open,yes,invented,2026-11-20
                        hill,302,3,industrial,99,lease,2100000,open,yes,invented,2026-11-20
                        hill,303,3,industrial,132,lease,2900000,gone,yes,invented,2026-11-20
                        """)
                .knowledge("contacts.csv", """
                        role,name_ko,name_en,phone,email,hours,languages,as_of
                        leasing,입주 상담,Leasing desk,02-000-0000,leasing@example.com,평일 09:00~18:00,ko;en,2026-11-20
                        """);
    }

    Path folder() {
        return root.resolve("knowledge");
    }

    Place knowledge(String name, String text) {
        write(folder().resolve(name), text);
        return this;
    }

    /** The settings file, in place of one that was there. */
    Place config(String text) {
        write(root.resolve("config/ipju.yaml"), text);
        return this;
    }

    /** A file beside the folder, such as one of questions. */
    Path file(String name, String text) {
        return write(root.resolve(name), text);
    }

    /** Runs a command here, on {@link #DAY}. */
    Cli.Ran run(String command, String... arguments) {
        return typing("", command, arguments);
    }

    Cli.Ran typing(String input, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                command,
                "--knowledge=" + folder(),
                "--config=" + root.resolve("config"),
                "--data=" + root.resolve("data")));
        if (List.of(arguments).stream().noneMatch(argument -> argument.startsWith("--now"))) {
            all.add("--now=" + DAY);
        }
        all.addAll(List.of(arguments));
        return Cli.typing(input, all.toArray(String[]::new));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
