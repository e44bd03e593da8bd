package onething.bootstrap.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import onething.domain.party.PersonalDataMask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/// Formats a log line by its pattern, or as JSON of the Elastic Common Schema, with people's numbers masked
/// ([PersonalDataMask]). The mask replaces digits by `*` inside of texts, so masked JSON is JSON.
public final class MaskingEncoder extends PatternLayoutEncoder {

    /// The property of the context that says `json`; with any other word, lines are text.
    private static final String FORMAT = "LOG_FORMAT";

    private static final String JSON = "json";

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
        return json == null ? getLayout().doLayout(event) : new String(json.encode(event), charset());
    }

    private Charset charset() {
        return Objects.requireNonNullElse(getCharset(), StandardCharsets.UTF_8);
    }
}
