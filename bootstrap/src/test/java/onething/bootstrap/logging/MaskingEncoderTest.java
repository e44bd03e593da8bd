package onething.bootstrap.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import onething.domain.party.PersonalDataMask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class MaskingEncoderTest {

    private static final String SECRET = "445202199003071527";

    @ParameterizedTest
    @CsvSource({
        "身份证445202199003071527不符, 身份证4****************7不符",
        "no=44528119780615061X;, no=4****************X;",
        "call 13800138000, call 138****8000",
        "+86-13800138000, +86-138****8000",
        "护照E12345678不符, 护照E********8不符",
        "permit H1234567801;, permit H********1;",
        "EA1234567, E********7",
        "JY202611230000017-02 stays, JY202611230000017-02 stays",
        "0190aaaa-bbbb-7ccc-8ddd-13800138000a stays, 0190aaaa-bbbb-7ccc-8ddd-13800138000a stays",
        "at 2026-11-23T23:10:43.224Z in 1763939443224 ms, at 2026-11-23T23:10:43.224Z in 1763939443224 ms",
    })
    void personalNumbersAreMaskedAndOthersStay(String line, String masked) {
        assertThat(PersonalDataMask.inLog(line)).isEqualTo(masked);
    }

    @Test
    void messagesArgumentsAndExceptionsAreMasked() {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var encoder = new MaskingEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg %mdc{who}%n%ex");
        encoder.start();
        var fault = new IllegalStateException("duplicate key " + SECRET, new IllegalArgumentException(SECRET));
        var event = new LoggingEvent(
                "here", context.getLogger("test"), Level.ERROR, "card {} of {}", fault, new Object[] {SECRET, "李娜"});

        assertThat(new String(encoder.encode(event), UTF_8))
                .startsWith("ERROR card 4****************7 of 李娜")
                .contains("duplicate key 4****************7")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f"})
    void nobodyForgesALine(String lineBreak) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var encoder = new MaskingEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %msg%n%ex");
        encoder.start();
        var forged = "a name" + lineBreak + "INFO everything is fine";
        var event = new LoggingEvent(
                "here", context.getLogger("test"), Level.ERROR, "{}", new IllegalStateException(forged), new Object[] {
                    forged
                });

        assertThat(new String(encoder.encode(event), UTF_8).split("\\R"))
                .hasSizeGreaterThan(3)
                .startsWith("ERROR a name", "    INFO everything is fine")
                .filteredOn(line -> !line.startsWith("    "))
                .hasSize(1);
    }

    @Test
    void jsonIsMaskedTooAndStaysJson() {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new MaskingEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg");
        context.putProperty("LOG_FORMAT", "json");
        encoder.start();
        var fault = new IllegalStateException("duplicate key " + SECRET);
        var event = new LoggingEvent(
                "here", context.getLogger("test"), Level.ERROR, "card {} \"of\" {}", fault, new Object[] {SECRET, 1});
        event.addKeyValuePair(new KeyValuePair("correlationId", "a1b2"));

        var line = new String(encoder.encode(event), UTF_8);

        assertThat(line).endsWith("\n").doesNotContain(SECRET);
        var json = JsonMapper.shared().readTree(line);
        assertThat(json.at("/message").asString()).isEqualTo("card 4****************7 \"of\" 1");
        assertThat(json.at("/error/message").asString()).isEqualTo("duplicate key 4****************7");
        assertThat(json.at("/correlationId").asString()).isEqualTo("a1b2");
        assertThat(json.at("/@timestamp").asString()).isNotBlank();
    }
}
