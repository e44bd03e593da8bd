package onething.persistence.relational.signin;

import java.util.Base64;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ReporterIndex;
import org.springframework.stereotype.Component;

/// Blind indexes of accounts as text: the driver has no arrays of bytes, and a search may ask for several. A report
/// names its applicant's account, so the keys are those of reporters.
@Component
class BlindIndexText {

    private final BlindIndex index;

    BlindIndexText(ReporterIndex reporterIndex) {
        this.index = reporterIndex.index();
    }

    String hash(String place, String value) {
        return text(index.hash(place, value));
    }

    String[] hashes(String place, String value) {
        return index.hashes(place, value).stream().map(BlindIndexText::text).toArray(String[]::new);
    }

    boolean hasOlderKeys() {
        return index.hasOlderKeys();
    }

    private static String text(byte[] mark) {
        return Base64.getEncoder().withoutPadding().encodeToString(mark);
    }
}
