package onething.bootstrap.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import onething.domain.party.PersonalDataMask;

/// Formats a log line by its pattern, with people's numbers masked ([PersonalDataMask]).
public final class MaskingEncoder extends PatternLayoutEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        return PersonalDataMask.inLog(getLayout().doLayout(event)).getBytes(charset());
    }

    private Charset charset() {
        return Objects.requireNonNullElse(getCharset(), StandardCharsets.UTF_8);
    }
}
