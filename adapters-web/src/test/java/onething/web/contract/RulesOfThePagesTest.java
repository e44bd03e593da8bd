package onething.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.code.WireNamed;
import onething.domain.material.Verdict;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.procedure.StandingKind;
import org.junit.jupiter.api.Test;

/// What the pages tell again of the domain's rules is the same there.
class RulesOfThePagesTest {

    private static final Path PAGES = Path.of("frontend/src");

    @Test
    void thePagesKnowTheStandingsInWhichAMatterHasEnded() throws IOException {
        assertThat(list("client/standings.ts", "ENDS"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(StandingKind.values())
                        .filter(StandingKind::isEnd)
                        .map(WireNamed::wireName)
                        .toList());
    }

    @Test
    void thePagesKnowEveryFindingAboutAMaterial() throws IOException {
        assertThat(list("desk/dossier/materials/verdictDraft.ts", "VERDICTS"))
                .containsExactlyElementsOf(
                        WireNamed.words(Verdict.Finding.class).toList());
    }

    @Test
    void thePagesKnowHowLongAPeriodMayBe() throws IOException {
        assertThat(Files.readString(PAGES.resolve("desk/statistics/periods.ts")))
                .contains("const MOST_DAYS = " + ReportPeriod.MOST_DAYS + ";")
                .contains("const FIRST_YEAR = " + ReportPeriod.EARLIEST.getYear() + ";")
                .contains("const LAST_YEAR = " + ReportPeriod.LATEST.getYear() + ";");
    }

    private static Stream<String> list(String file, String name) throws IOException {
        var list = Pattern.compile("const " + name + "\\b[^=]*= \\[([^]]*)]")
                .matcher(Files.readString(PAGES.resolve(file)));
        assertThat(list.find()).as(name + " of " + file).isTrue();
        return Pattern.compile("'([a-z-]+)'").matcher(list.group(1)).results().map(word -> word.group(1));
    }
}
