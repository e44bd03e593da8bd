package onething.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import onething.application.port.out.signin.Captchas.Puzzle;
import org.junit.jupiter.api.Test;

class DrawnCaptchasTest {

    private final DrawnCaptchas captchas = captchas();

    @Test
    void aPictureIsAPngOfFiveCharacters() throws Exception {
        var puzzle = captchas.picture().block();

        assertThat(puzzle.answer()).matches("[A-Z3-9]{5}");
        var picture = ImageIO.read(new ByteArrayInputStream(puzzle.picture().orElseThrow()));
        assertThat(picture.getWidth()).isEqualTo(180);
        assertThat(puzzle.text()).isEmpty();
    }

    @Test
    void noTwoPicturesAskTheSame() {
        var answers = IntStream.range(0, 20)
                .mapToObj(_ -> captchas.picture().block())
                .map(Puzzle::answer)
                .distinct()
                .count();

        assertThat(answers).isGreaterThan(15);
    }

    @Test
    void aQuestionIsASentenceWithANumberForAnAnswer() {
        var puzzle = captchas.question().block();

        assertThat(puzzle.text().orElseThrow()).contains("多少").doesNotContain(puzzle.answer());
        assertThat(Integer.parseInt(puzzle.answer())).isBetween(2, 40);
    }

    private static DrawnCaptchas captchas() {
        try {
            return new DrawnCaptchas();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
