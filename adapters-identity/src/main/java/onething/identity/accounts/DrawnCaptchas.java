package onething.identity.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.hutool.captcha.LineCaptcha;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.imageio.ImageIO;
import onething.application.port.out.signin.Captchas;
import onething.domain.signin.ProofOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Pictures of five characters that are hard to confuse, and proof of work for the device. A machine
/// without any font cannot draw; there everyone gets proof of work.
///
/// The proof of work is that of ALTCHA (PBKDF2). The ALTCHA library signs its offers because it has no
/// store. Here every offer is stored and valid for one attempt, so one call of the JDK is enough and the
/// library is not needed.
@Component
class DrawnCaptchas implements Captchas {

    private static final Logger LOG = LoggerFactory.getLogger(DrawnCaptchas.class);

    private static final String CHARACTERS = "ACDEFGHJKMNPQRTUVWXY34679";
    private static final int LENGTH = 5;
    private static final int WIDTH = 180;
    private static final int HEIGHT = 64;
    private static final int LINES = 40;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private final WorkProperties work;
    private final Function<String, Image> draw;
    private final SecureRandom random;

    @Autowired
    DrawnCaptchas(WorkProperties work) throws NoSuchAlgorithmException {
        this(work, new LineCaptcha(WIDTH, HEIGHT, LENGTH, LINES)::createImage);
    }

    /// @param draw the picture of these characters
    DrawnCaptchas(WorkProperties work, Function<String, Image> draw) throws NoSuchAlgorithmException {
        this.work = work;
        this.draw = draw;
        this.random = SecureRandom.getInstance("DRBG");
    }

    @Override
    public Mono<Puzzle> picture() {
        return Mono.fromCallable(() -> {
                    var answer = characters();
                    return new Puzzle(answer, Optional.of(png(answer)), Optional.empty());
                })
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(CannotDraw.class, cannot -> {
                    LOG.warn(
                            "pictures cannot be drawn on this machine, work is asked for instead: {}",
                            String.valueOf(cannot.getCause()));
                    return Mono.empty();
                });
    }

    @Override
    public Mono<Puzzle> work() {
        return Mono.fromCallable(() -> {
                    var salt = new byte[SALT_BYTES];
                    random.nextBytes(salt);
                    var written = HexFormat.of().formatHex(salt);
                    var answer = Integer.toString(random.nextInt(work.limit()));
                    var offered = new ProofOfWork(written, work.rounds(), work.limit(), challenge(answer, written));
                    return new Puzzle(answer, Optional.empty(), Optional.of(offered));
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private String challenge(String answer, String salt) throws GeneralSecurityException {
        var key = new PBEKeySpec(answer.toCharArray(), salt.getBytes(US_ASCII), work.rounds(), KEY_BITS);
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
        return HexFormat.of().formatHex(derived.getEncoded());
    }

    private String characters() {
        return IntStream.range(0, LENGTH)
                .mapToObj(_ -> CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private byte[] png(String characters) throws IOException {
        var drawn = drawn(characters);
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn instanceof RenderedImage ready ? ready : copied(drawn), "png", png);
        return png.toByteArray();
    }

    /// Reactor does not pass on a `LinkageError`: the request would wait until its time is over.
    private Image drawn(String characters) {
        try {
            return draw.apply(characters);
        } catch (RuntimeException | LinkageError noFont) {
            throw new CannotDraw(noFont);
        }
    }

    private static BufferedImage copied(Image drawn) {
        var copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        pen.drawImage(drawn, 0, 0, null);
        pen.dispose();
        return copy;
    }

    /// The JDK failed because fontconfig, a library of its own, or every font is missing.
    private static final class CannotDraw extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotDraw(Throwable why) {
            super(why);
        }
    }
}
