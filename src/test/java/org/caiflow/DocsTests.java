package org.caiflow;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents name exists: types, models, decisions, files. */
class DocsTests {

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+([A-Z][A-Za-z]*)*");
    private static final Pattern PATH = Pattern.compile("(src|processes|forms|templates|scripts)/[\\w./-]+");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);", Pattern.MULTILINE);
    private static final Pattern NESTED = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");

    @Test
    void everyNameInTheDocumentsExists() throws IOException {
        var known = known();
        var named = new TreeSet<String>();
        for (Path document : documents()) {
            named.addAll(names(Files.readString(document)));
        }

        assertThat(named.size()).isGreaterThan(10);
        assertThat(unknown(named, known)).isEmpty();
    }

    @Test
    void everyFileInTheDocumentsExists() throws IOException {
        var missing = new ArrayList<String>();
        for (Path document : documents()) {
            CODE.matcher(Files.readString(document)).results().map(found -> found.group(1))
                    .filter(PATH.asMatchPredicate()).filter(path -> !Files.exists(Path.of(path)))
                    .forEach(path -> missing.add(document + ": " + path));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theCheckBites() throws IOException {
        assertThat(unknown(names("`Tenders` keeps them, `TenderManagerUtil` does not."), known())).containsExactly("TenderManagerUtil");
    }

    private static List<Path> documents() throws IOException {
        var documents = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
            files.filter(path -> path.toString().endsWith(".md")).forEach(documents::add);
        }
        if (Files.exists(Path.of("README.md"))) {
            documents.add(Path.of("README.md"));
        }
        assertThat(documents).isNotEmpty();
        return documents;
    }

    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        CODE.matcher(text).results().map(found -> found.group(1)).flatMap(code -> Stream.of(code.split("[.(@]")))
                .filter(TYPE.asMatchPredicate()).forEach(names::add);
        return names;
    }

    /** Types of ours, types that we use, models and decisions. */
    private static Set<String> known() throws IOException {
        var known = new HashSet<String>();
        for (String root : List.of("src/main/java", "src/test/java", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    known.add(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
                    if (file.toString().endsWith(".java")) {
                        String code = Files.readString(file);
                        IMPORT.matcher(code).results().forEach(found -> known.add(found.group(1)));
                        NESTED.matcher(code).results().forEach(found -> known.add(found.group(1)));
                    }
                }
            }
        }
        return known;
    }

    private static Set<String> unknown(Set<String> named, Set<String> known) {
        var unknown = new TreeSet<>(named);
        unknown.removeAll(known);
        return unknown;
    }
}
