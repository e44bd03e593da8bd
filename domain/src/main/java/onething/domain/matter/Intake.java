package onething.domain.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import onething.domain.bundle.Bundle;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.search.FormTerms;
import onething.domain.trail.Salts;

/// 收件: a submitted bundle becomes its matters, each at its own office.
///
/// @param guide    in the version with which the bundle was opened
/// @param inPerson whether the applicant sent it signed in by face, and no agent did
public record Intake(Bundle.Submitted bundle, BundleGuide guide, WorkingCalendar calendar, boolean inPerson) {

    /// One matter for each chosen one, in the order of the guide. A matter whose prerequisite is another
    /// matter of the bundle waits for it. If the form names an earlier decision, it is received at once.
    ///
    /// @param ids gives the matters their identities
    public List<MatterChange> matters(Supplier<UUID> ids) {
        var terms = FormTerms.of(guide, Form.of(guide, bundle.chosen(), bundle.answers()));
        return guide.matters().stream()
                .filter(matter -> bundle.chosen().contains(matter.code()))
                .map(matter -> received(matter, terms, new MatterId(ids.get())))
                .toList();
    }

    private MatterChange received(MatterGuide matter, FormTerms terms, MatterId id) {
        var context = new ActionContext(guide, matter, calendar, bundle.received(), Salts.NONE);
        var given = matter.procedure().given(bundle.chosen(), bundle.answers(), inPerson);
        var received = Matter.receive(file(matter, id), awaited(matter), bundle.applicant(), given, context);
        return received.foundBy(received.after().searchTerms(terms, bundle, guide));
    }

    private MatterFile file(MatterGuide matter, MatterId id) {
        var district = guide.districtOf(matter, bundle.chosen(), bundle.answers())
                .orElseThrow(() -> new IllegalStateException("a form that was submitted names every jurisdiction"));
        return new MatterFile(
                id,
                new MatterNumber(bundle.number(), matter.ordinal()),
                bundle.id(),
                bundle.guide(),
                matter.code(),
                bundle.applicant(),
                matter.office(),
                district);
    }

    private Optional<MatterCode> awaited(MatterGuide matter) {
        return matter.filing().prerequisites().stream()
                .map(Prerequisite::matter)
                .filter(bundle.chosen()::contains)
                .findFirst();
    }
}
