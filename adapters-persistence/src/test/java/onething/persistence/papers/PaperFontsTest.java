package onething.persistence.papers;

import static org.assertj.core.api.Assertions.assertThat;

import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@SharesNothing
class PaperFontsTest {

    private final PaperFonts fonts =
            new PaperFonts(new ClassPathResource("NotoSansSC-Regular.ttf", PdfPaperRenderer.class));

    @Test
    void aFontIsUsedAgainAndNeverByTwoAtATime() {
        var first = fonts.take();
        var second = fonts.take();
        assertThat(second).isNotSameAs(first);

        fonts.giveBack(first);
        fonts.giveBack(second);

        assertThat(fonts.take()).as("the one that was used last").isSameAs(second);
    }

    @Test
    void aFontThatNobodyUsedSinceTheLastLookIsForgotten() {
        var used = fonts.take();
        fonts.giveBack(used);
        fonts.forgetUnused();
        assertThat(fonts.take()).as("it was used before that look").isSameAs(used);

        fonts.giveBack(used);
        fonts.forgetUnused();
        fonts.forgetUnused();
        assertThat(fonts.take()).isNotSameAs(used);
    }

    @Test
    void theFontHasTheCharactersOfNamesAndNoOthers() {
        assertThat("李镕喆0A。".codePoints()).allMatch(fonts::has);
        assertThat(fonts.has(0x1F600)).isFalse();
    }
}
