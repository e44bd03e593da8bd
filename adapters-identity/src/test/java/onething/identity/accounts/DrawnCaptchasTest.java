package onething.identity.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.imageio.ImageIO;
import onething.application.port.out.signin.Captchas.Puzzle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawnCaptchasTest {

    private static final WorkProperties WORK = new WorkProperties(10, 50);

    private final DrawnCaptchas captchas = captchas();

    @Test
    void aPictureIsAPngOfFiveCharacters() throws Exception {
        var puzzle = captchas.picture().block();

        assertThat(puzzle.answer()).matches("[A-Z3-9]{5}");
        var picture = ImageIO.read(new ByteArrayInputStream(puzzle.picture().orElseThrow()));
        assertThat(picture.getWidth()).isEqualTo(180);
        assertThat(puzzle.work()).isEmpty();
    }

    @Test
    void noTwoPicturesAreEqual() {
        var answers = IntStream.range(0, 20)
                .mapToObj(_ -> captchas.picture().block())
                .map(Puzzle::answer)
                .distinct()
                .count();

        assertThat(answers).isGreaterThan(15);
    }

    /// As a JRE of Debian without harfbuzz: the first time, and each time after. Then one without fontconfig.
    static List<Throwable> whatIsMissing() {
        return List.of(
                new UnsatisfiedLinkError("libharfbuzz.so.0"),
                new NoClassDefFoundError("sun.font.SunFontManager"),
                new IllegalStateException("Fontconfig head is null"));
    }

    @ParameterizedTest
    @MethodSource("whatIsMissing")
    void aMachineThatCannotDrawGivesNoPicture(Throwable missing) throws Exception {
        var captchas = new DrawnCaptchas(WORK, _ -> {
            if (missing instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) missing;
        });

        assertThat(captchas.picture().blockOptional(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void theNumberThatGivesTheChallengeSolvesTheWork() throws Exception {
        var puzzle = captchas.work().block();
        var work = puzzle.work().orElseThrow();

        var found = "";
        for (int number = 0; number < work.limit() && found.isEmpty(); number++) {
            var key = new PBEKeySpec(
                    Integer.toString(number).toCharArray(), work.salt().getBytes(US_ASCII), work.rounds(), 256);
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            found = HexFormat.of().formatHex(derived).equals(work.challenge()) ? Integer.toString(number) : "";
        }

        assertThat(found).isEqualTo(puzzle.answer());
        assertThat(captchas.work().block().work().orElseThrow().salt()).isNotEqualTo(work.salt());
    }

    private static DrawnCaptchas captchas() {
        try {
            return new DrawnCaptchas(WORK);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
