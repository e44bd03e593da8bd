package onething.identity.accounts;

import cn.hutool.captcha.LineCaptcha;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import onething.application.port.out.signin.Captchas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Pictures of five characters that nobody takes for one another, and small sums in words. A machine without any font
/// cannot draw; there everyone gets the sums.
@Component
class DrawnCaptchas implements Captchas {

    private static final Logger LOG = LoggerFactory.getLogger(DrawnCaptchas.class);

    private static final String CHARACTERS = "ACDEFGHJKMNPQRTUVWXY34679";
    private static final int LENGTH = 5;
    private static final int WIDTH = 180;
    private static final int HEIGHT = 64;
    private static final int LINES = 40;
    private static final String[] NUMERALS = {
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七",
        "十八", "十九", "二十"
    };

    private final SecureRandom random;

    DrawnCaptchas() throws NoSuchAlgorithmException {
        this.random = SecureRandom.getInstance("DRBG");
    }

    @Override
    public Mono<Puzzle> picture() {
        return Mono.fromCallable(() -> {
                    var answer = characters();
                    return new Puzzle(answer, Optional.of(png(answer)), Optional.empty());
                })
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorResume(DrawnCaptchas::isNoFont, cannot -> {
                    LOG.warn("pictures cannot be drawn on this machine, questions are asked instead: {}", cannot.toString());
                    return Mono.empty();
                });
    }

    @Override
    public Mono<Puzzle> question() {
        return Mono.fromSupplier(() -> {
            int one = 1 + random.nextInt(NUMERALS.length - 1);
            int other = 1 + random.nextInt(NUMERALS.length - 1);
            var text = random.nextBoolean()
                    ? NUMERALS[one] + "加" + NUMERALS[other] + "等于多少？请填数字。"
                    : "比" + NUMERALS[one] + "多" + NUMERALS[other] + "的数是多少？请填数字。";
            return new Puzzle(Integer.toString(one + other), Optional.empty(), Optional.of(text));
        });
    }

    private String characters() {
        return IntStream.range(0, LENGTH)
                .mapToObj(_ -> CHARACTERS.charAt(random.nextInt(CHARACTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static byte[] png(String characters) throws IOException {
        var drawn = new LineCaptcha(WIDTH, HEIGHT, LENGTH, LINES).createImage(characters);
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn instanceof RenderedImage ready ? ready : copied(drawn), "png", png);
        return png.toByteArray();
    }

    private static BufferedImage copied(java.awt.Image drawn) {
        var copy = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        pen.drawImage(drawn, 0, 0, null);
        pen.dispose();
        return copy;
    }

    /// What the JDK throws where fontconfig or every font is missing.
    private static boolean isNoFont(Throwable error) {
        return error instanceof RuntimeException || error instanceof LinkageError;
    }
}
