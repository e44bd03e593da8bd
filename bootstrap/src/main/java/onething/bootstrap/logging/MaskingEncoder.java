package onething.bootstrap.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import onething.domain.party.PersonalDataMask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/// Formats a log line by its pattern, or as JSON of the Elastic Common Schema, with people's numbers masked
/// ([PersonalDataMask]). The mask replaces digits by `*` inside of texts, so masked JSON is JSON.
public final class MaskingEncoder extends PatternLayoutEncoder {

    /// The property of the context that says `json`; with any other word, lines are text.
    private static final String FORMAT = "LOG_FORMAT";

    private static final String JSON = "json";

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern LAST_BREAK = Pattern.compile("\\R\\z");
    private static final String FURTHER = System.lineSeparator() + "    ";

    private @Nullable StructuredLogEncoder json;

    @Override
    public void start() {
        if (JSON.equals(getContext().getProperty(FORMAT))) {
            var encoder = new StructuredLogEncoder();
            encoder.setContext(getContext());
            encoder.setFormat("ecs");
            encoder.setCharset(charset());
            encoder.start();
            json = encoder;
        }
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return PersonalDataMask.inLog(line(event)).getBytes(charset());
    }

    private String line(ILoggingEvent event) {
        return json == null ? asOne(getLayout().doLayout(event)) : new String(json.encode(event), charset());
    }

    /// Only the first line of an event begins at the margin. So a text with line breaks, which somebody may have
    /// sent, cannot look like a line of its own.
    private static String asOne(String lines) {
        var text = LAST_BREAK.matcher(lines).replaceFirst("");
        return BREAK.matcher(text).replaceAll(FURTHER) + lines.substring(text.length());
    }

    private Charset charset() {
        return Objects.requireNonNullElse(getCharset(), StandardCharsets.UTF_8);
    }
}
