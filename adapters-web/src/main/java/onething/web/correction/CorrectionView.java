package onething.web.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.correction.CorrectionDetails;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.FormField;

/// A correction, with the stored value and the right one in words.
public record CorrectionView(
        UUID id,
        UUID bundle,
        UUID matter,
        String number,
        String title,
        CorrectedField field,
        Optional<String> kept,
        String wanted,
        String reason,
        Instant asked,
        String state,
        Optional<RulingView> ruling) {

    public static CorrectionView of(CorrectionDetails told) {
        var correction = told.correction();
        return new CorrectionView(
                correction.id(),
                told.file().bundle().value(),
                told.file().id().value(),
                told.file().number().toString(),
                told.title(),
                CorrectedField.of(told.field()),
                told.kept(),
                told.wanted(),
                correction.reason(),
                correction.asked(),
                correction.state().wireName(),
                correction.ruling().map(RulingView::of));
    }

    public record CorrectedField(String path, String label) {

        static CorrectedField of(FormField field) {
            return new CorrectedField(field.path().toString(), field.label());
        }
    }

    /// `by` names the capacity of the person who decided, never the person.
    public record RulingView(String by, String reason, Instant at) {

        static RulingView of(Ruling ruling) {
            return new RulingView(ruling.as().wireName(), ruling.reason(), ruling.at());
        }
    }
}
