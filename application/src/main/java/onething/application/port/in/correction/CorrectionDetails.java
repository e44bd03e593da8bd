package onething.application.port.in.correction;

import java.util.Optional;
import onething.application.port.Versioned;
import onething.domain.correction.Correction;
import onething.domain.form.AnswerWords;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.MatterFile;

/// A correction with the titles and labels of its guide.
///
/// @param title the matter's
/// @param kept  the stored answer as text; empty if nothing was answered
public record CorrectionDetails(
        Correction correction,
        long version,
        MatterFile file,
        String title,
        FormField field,
        Optional<String> kept,
        String wanted) {

    /// With all values unmasked, for the officer who decides on it.
    public static CorrectionDetails whole(Versioned<Correction> found, MatterFile file, BundleGuide guide) {
        return of(found, file, guide, AnswerWords::whole);
    }

    /// With the numbers masked, as on the screen of the person whom it concerns.
    public static CorrectionDetails forItsOwner(Versioned<Correction> found, MatterFile file, BundleGuide guide) {
        return of(found, file, guide, AnswerWords::forItsOwner);
    }

    private static CorrectionDetails of(Versioned<Correction> found, MatterFile file, BundleGuide guide, Words words) {
        var correction = found.value();
        var field = guide.field(correction.request().field())
                .orElseGet(() -> unknown(correction.request().field(), guide));
        return new CorrectionDetails(
                correction,
                found.version(),
                file,
                guide.matter(file.code())
                        .map(MatterGuide::title)
                        .orElse(file.code().value()),
                field,
                correction.kept().map(answer -> words.of(field, answer, guide)),
                words.of(field, correction.request().wanted(), guide));
    }

    /// A matter keeps the version of the guide that it began with; that version has its fields.
    private static FormField unknown(FieldPath path, BundleGuide guide) {
        throw new IllegalStateException(guide.id() + " has no field " + path);
    }

    @FunctionalInterface
    private interface Words {

        String of(FormField field, Answer answer, BundleGuide guide);
    }
}
