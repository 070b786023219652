package ipju;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the house: which package may know which, and what the core never touches. */
class ArchitectureTest {

    /** In the one order there is: each may know those before it. Exact packages: their children are edges. */
    private static final List<String> CORE = List.of(
            "ipju.lang",
            "ipju.chat",
            "ipju.catalog",
            "ipju.knowledge",
            "ipju.retrieval",
            "ipju.answer",
            "ipju.concierge");

    /** One technology, one home. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("org.apache.lucene..", Set.of("ipju.retrieval.lucene")),
            entry("dev.langchain4j..", Set.of("ipju.retrieval.embeddings")),
            entry("org.commonmark..", Set.of("ipju.knowledge.files")),
            entry("org.jsoup..", Set.of("ipju.knowledge.files")),
            entry("io.methvin..", Set.of("ipju.knowledge.files")),
            entry("org.apache.pdfbox..", Set.of("ipju.knowledge.files")),
            entry("org.apache.fontbox..", Set.of("ipju.knowledge.files")),
            entry("org.apache.poi..", Set.of("ipju.knowledge.files")),
            entry("org.apache.commons.compress..", Set.of("ipju.knowledge.files")),
            entry("picocli..", Set.of("ipju.app")),
            entry("com.github.benmanes.caffeine..", Set.of("ipju.retrieval.embeddings", "ipju.delivery")),
            entry(
                    "com.fasterxml.jackson..",
                    Set.of(
                            "ipju.knowledge.files",
                            "ipju.publish",
                            "ipju.delivery",
                            "ipju.sandbox",
                            "ipju.telegram",
                            "ipju.web",
                            "ipju.app")),
            entry("io.javalin..", Set.of("ipju.web", "ipju.sandbox", "ipju.sandbox.page")),
            entry("jakarta.servlet..", Set.of("ipju.web", "ipju.sandbox.page")),
            entry("org.eclipse.jetty..", Set.of("ipju.web")),
            entry("gg.jte..", Set.of("ipju.sandbox.page")),
            entry("io.github.bucket4j..", Set.of("ipju.delivery")),
            entry("org.telegram..", Set.of("ipju.telegram")),
            entry("okhttp3..", Set.of("ipju.telegram")),
            entry("org.jdbi..", Set.of("ipju.store")),
            entry("org.flywaydb..", Set.of("ipju.store")),
            entry("com.zaxxer..", Set.of("ipju.store")),
            entry("org.sqlite..", Set.of("ipju.store")),
            entry("java.sql..", Set.of("ipju.store")),
            entry("javax.sql..", Set.of("ipju.store")),
            // Jackson 3 comes along with other libraries; two Jacksons in one house would be one too many
            entry("tools.jackson..", Set.of()));

    /** Fewer than this means that the import went wrong, and then every rule would pass. */
    private static final int FEWEST_CLASSES = 120;

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ipju");

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("ipju.architecture.wrong");
    private static final String WRONG_CORE = "ipju.architecture.wrong.left";

    @Test
    void the_whole_house_was_seen() {
        assertThat(MAIN.size()).isGreaterThan(FEWEST_CLASSES);
        assertThat(CORE)
                .allSatisfy(name -> assertThat(MAIN.containPackage(name)).isTrue());
        HOMES.values()
                .forEach(homes -> homes.forEach(
                        home -> assertThat(MAIN.containPackage(home)).as(home).isTrue()));
    }

    @Test
    void features_do_not_go_in_circles() {
        noCircles("ipju.(*)..").check(MAIN);
    }

    @Test
    void packages_do_not_go_in_circles() {
        noCircles("(**)").check(MAIN);
    }

    @Test
    void core_knows_only_java_and_core() {
        coreKnowsOnlyJavaAnd(CORE).check(MAIN);
    }

    @Test
    void core_touches_no_files_threads_networks_or_databases() {
        noOutsideIn(CORE).check(MAIN);
    }

    @Test
    void only_lang_reads_streams_and_only_those_of_the_class_path() {
        noClasses()
                .that(resideInAnyPackage(CORE.toArray(String[]::new)))
                .and()
                .resideOutsideOfPackage("ipju.lang")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.io..")
                .check(MAIN);
    }

    @Test
    void core_packages_keep_their_order() {
        for (int i = 0; i < CORE.size() - 1; i++) {
            String[] later = CORE.subList(i + 1, CORE.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(CORE.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(MAIN);
        }
    }

    @Test
    void core_asks_neither_clock_nor_machine_nor_chance() {
        noClockIn(CORE).check(MAIN);
    }

    @Test
    void each_technology_has_one_home() {
        HOMES.forEach((technology, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(homes.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .because("its home is " + homes)
                .check(MAIN));
    }

    @Test
    void nothing_knows_the_application() {
        nothingKnowsApp().check(MAIN);
    }

    @Test
    void a_parent_package_never_knows_its_child() {
        parentsKnowNoChild().check(MAIN);
    }

    @Test
    void standard_streams_belong_to_the_application() {
        standardStreamsOnlyInApp().check(MAIN);
    }

    @Test
    void every_package_says_that_nulls_are_marked() {
        assertThat(packagesWithoutNullMarked(MAIN)).isEmpty();
    }

    @Test
    void rules_bite_when_a_class_breaks_them() {
        List<String> core = List.of(WRONG_CORE);

        assertThat(violations(noCircles("(**)"), WRONG)).contains("Cycle detected", "Left", "Right");
        assertThat(violations(noCircles("ipju.architecture.wrong.(*).."), WRONG))
                .contains("Cycle detected", "left", "right");
        assertThat(violations(coreKnowsOnlyJavaAnd(core), WRONG))
                .contains("ipju.architecture.wrong.right.Right", "ipju.app.Main", "org.slf4j.LoggerFactory");
        assertThat(violations(noOutsideIn(core), WRONG))
                .contains("java.nio.file.Files", "java.util.concurrent.atomic.AtomicLong", "java.net.URI");
        assertThat(violations(noClockIn(core), WRONG))
                .contains("Instant.now()", "LocalDate.now()", "System.nanoTime()", "System.out", "java.util.Random");
        assertThat(violations(nothingKnowsApp(), WRONG)).contains("ipju.app.Main");
        assertThat(violations(parentsKnowNoChild(), WRONG)).contains("Parent");
        assertThat(violations(standardStreamsOnlyInApp(), WRONG)).contains("System.out");
        assertThat(packagesWithoutNullMarked(WRONG)).contains(WRONG_CORE);
    }

    private static ArchRule noCircles(String pattern) {
        return slices().matching(pattern).should().beFreeOfCycles();
    }

    private static ArchRule coreKnowsOnlyJavaAnd(List<String> core) {
        List<String> known = new ArrayList<>(core);
        known.add("java..");
        known.add("org.jspecify..");
        return classes()
                .that(resideInAnyPackage(core.toArray(String[]::new)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new))
                        .or(describe("arrays of primitives", JavaClass::isPrimitive)));
    }

    private static ArchRule noOutsideIn(List<String> core) {
        return noClasses()
                .that(resideInAnyPackage(core.toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.util.concurrent..",
                                "java.util.logging..",
                                "java.net..")
                        .or(describe(
                                "files, threads or processes",
                                type -> type.getName().startsWith("java.io.File")
                                        || type.getName().equals("java.io.RandomAccessFile")
                                        || type.isAssignableTo(Thread.class)
                                        || type.isEquivalentTo(Process.class)
                                        || type.isEquivalentTo(ProcessBuilder.class)
                                        || type.isEquivalentTo(Runtime.class))));
    }

    private static ArchRule noClockIn(List<String> core) {
        return noClasses()
                .that(resideInAnyPackage(core.toArray(String[]::new)))
                .should()
                .accessTargetWhere(
                        describe("the clock, the machine's settings or chance", ArchitectureTest::isOutsideOfATurn));
    }

    /** What would make the same turn come out differently another time, or on another machine. */
    private static boolean isOutsideOfATurn(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(System.class)) {
            return !name.equals("arraycopy") && !name.equals("identityHashCode");
        }
        return owner.isAssignableTo(java.util.Random.class)
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(java.util.UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(java.time.ZoneId.class) && name.equals("systemDefault"))
                || (owner.isEquivalentTo(java.util.Locale.class) && name.equals("getDefault"))
                || (owner.isEquivalentTo(java.time.Clock.class) && name.startsWith("system"))
                || (owner.isEquivalentTo(java.time.InstantSource.class) && name.equals("system"))
                || (owner.getPackageName().equals("java.time") && name.equals("now"));
    }

    private static ArchRule nothingKnowsApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("ipju.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ipju.app..");
    }

    private static ArchRule parentsKnowNoChild() {
        return classes().should(new ArchCondition<>("not know their package's children") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String child = dependency.getTargetClass().getPackageName();
                    if (child.startsWith(type.getPackageName() + ".")) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        });
    }

    private static ArchRule standardStreamsOnlyInApp() {
        DescribedPredicate<JavaAccess<?>> streams = describe("a standard stream", access -> {
            boolean stream = access.getTargetOwner().isEquivalentTo(System.class)
                    && access.getName().matches("in|out|err");
            // without an argument it writes to System.err
            boolean trace = access.getName().equals("printStackTrace")
                    && access.getTargetOwner().isAssignableTo(Throwable.class);
            return stream || trace;
        });
        return noClasses().that().resideOutsideOfPackage("ipju.app").should().accessTargetWhere(streams);
    }

    private static List<String> packagesWithoutNullMarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(DescribedPredicate.not(annotatedWith(NullMarked.class)))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
    }

    private static String violations(ArchRule rule, JavaClasses classes) {
        EvaluationResult result = rule.evaluate(classes);
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        return result.getFailureReport().toString();
    }
}
