package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One list of banned wordings, checked in every text that people read: the guide, the pages, the
/// service's messages, and the contract.
@BesideOthers
class WordingsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|\\*|/\\*|#|--).*$", Pattern.MULTILINE);
    private static final Pattern END_OF_LINE_COMMENT = Pattern.compile("\\s// .*$|\\s# .*$", Pattern.MULTILINE);

    /// The texts that only the desk and its administrators show.
    private static final List<String> DESK = List.of("words/desk.ts", "words/keys.ts", "words/administration.ts");

    private static final List<Text> TEXTS = texts();

    @TestFactory
    Stream<DynamicTest> noTextHasABannedWording() {
        return banned().map(wording -> DynamicTest.dynamicTest(
                wording.pattern() + " → " + wording.instead(),
                () -> assertThat(TEXTS.stream()
                                .filter(text -> wording.readers().see(text))
                                .flatMap(text -> text.found(wording.pattern())))
                        .isEmpty()));
    }

    @Test
    void theTextsOfEveryLayerAreRead() {
        assertThat(TEXTS.stream().map(Text::layer)).contains("guide", "pages", "messages", "contract", "stub");
    }

    private static Stream<Banned> banned() {
        var list = read(Path.of("src/test/resources/wordings/banned.tsv"));
        return list.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(parts -> new Banned(Pattern.compile(parts[0]), parts[1], Readers.valueOf(parts[2].toUpperCase())));
    }

    private static List<Text> texts() {
        return Stream.of(
                        under("guide", "adapters-persistence/src/main/resources/guides", ".yaml"),
                        under("pages", "adapters-web/frontend/src/words", ".ts"),
                        under("pages", "adapters-web/frontend/index.html", ".html"),
                        under("pages", "adapters-web/frontend/desk/index.html", ".html"),
                        under("contract", "adapters-web/src/main/resources/openapi", ".yaml"),
                        under("stub", "bootstrap/src/main/resources/yuexinqian", ""),
                        under("messages", "adapters-web/src/main/java", ".java"),
                        under("messages", "adapters-persistence/src/main/java", ".java"),
                        under("messages", "adapters-identity/src/main/java", ".java"),
                        under("messages", "application/src/main/java", ".java"),
                        under("messages", "domain/src/main/java", ".java"),
                        under("messages", "bootstrap/src/main/java", ".java"))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Text> under(String layer, String where, String ending) {
        try (var files = Files.walk(REPOSITORY.resolve(where))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().endsWith(".test.ts"))
                    .map(file -> Text.of(layer, REPOSITORY.relativize(file).toString(), withoutComments(read(file))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Line numbers stay the same.
    private static String withoutComments(String text) {
        return END_OF_LINE_COMMENT.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Banned(Pattern pattern, String instead, Readers readers) {}

    private record Text(String layer, String file, List<Line> lines) {

        static Text of(String layer, String file, String content) {
            var lines = content.lines().toList();
            return new Text(
                    layer,
                    file,
                    IntStream.range(0, lines.size())
                            .mapToObj(at -> Line.of(at + 1, lines.get(at)))
                            .toList());
        }

        /// A wording that begins with a class of letters is looked for in every line, another one in Chinese lines.
        Stream<String> found(Pattern pattern) {
            boolean everywhere = pattern.pattern().startsWith("[");
            return lines.stream()
                    .filter(line -> (everywhere || line.isChinese())
                            && pattern.matcher(line.text()).find())
                    .map(line -> file + ":" + line.number() + " " + line.text().strip());
        }
    }

    private record Line(int number, String text, boolean isChinese) {

        static Line of(int number, String text) {
            return new Line(number, text, HAN.matcher(text).find());
        }
    }

    private enum Readers {
        EVERYBODY {
            @Override
            boolean see(Text text) {
                return true;
            }
        },
        /// All texts except those that only the desk and its administrators show.
        CITIZENS {
            @Override
            boolean see(Text text) {
                return DESK.stream().noneMatch(text.file()::endsWith);
            }
        },
        /// What the pages say on their own, and not by the guide.
        PAGES {
            @Override
            boolean see(Text text) {
                return text.layer().equals("pages");
            }
        },
        COMPLAINT {
            @Override
            boolean see(Text text) {
                return text.file().contains("labour-rights/") && text.file().contains("inspection-complaint");
            }
        };

        abstract boolean see(Text text);
    }
}
