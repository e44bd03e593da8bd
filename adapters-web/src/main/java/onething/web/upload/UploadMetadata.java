package onething.web.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.domain.text.FileName;
import onething.web.bundle.SentMeets;
import onething.web.problem.MalformedRequest;

/// What a client says of a file before it sends it: the header `Upload-Metadata`, with keys and values in base64.
record UploadMetadata(Map<String, String> values) {

    static final String HEADER = "Upload-Metadata";
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    static UploadMetadata of(String header) {
        try {
            return new UploadMetadata(Arrays.stream(header.split(",", -1))
                    .map(pair -> pair.strip().split(" ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], UploadMetadata::value, (_, last) -> last)));
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    FileName fileName() {
        return new FileName(values.getOrDefault("filename", ""));
    }

    Set<String> meets() {
        var meets = values.getOrDefault("meets", "");
        return SentMeets.of(meets.isEmpty() ? List.of() : List.of(meets.split(",", -1)));
    }

    Optional<String> sha256() {
        var sha256 = Optional.ofNullable(values.get("sha256"));
        if (sha256.filter(value -> !SHA_256.matcher(value).matches()).isPresent()) {
            throw malformed();
        }
        return sha256;
    }

    private static String value(String[] pair) {
        return pair.length < 2 ? "" : new String(Base64.getDecoder().decode(pair[1].strip()), StandardCharsets.UTF_8);
    }

    private static MalformedRequest malformed() {
        return MalformedRequest.parameter(
                HEADER,
                "文件的说明无法识别",
                "keys with values in base64: filename, meets (codes with commas), sha256 (hexadecimal)");
    }
}
