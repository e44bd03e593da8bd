package onething.web.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Decodes a header. HTTP reads headers as ISO 8859-1, but many clients write UTF-8, among them mini
/// programs and OkHttp.
public final class HeaderText {

    private HeaderText() {}

    /// The header as its client meant it: UTF-8 where its bytes are valid UTF-8, otherwise unchanged.
    public static String of(String read) {
        if (read.chars().allMatch(c -> c < 0x80) || read.chars().anyMatch(c -> c > 0xFF)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return read;
        }
    }
}
