package onething.application.service.desk;

import java.util.List;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadDeskMatter.Dossier;
import onething.application.port.in.desk.ReadDeskMatter.Reporter;
import onething.application.port.in.desk.ReadDeskMatter.Submission;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.MaterialOrder;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Material;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.action.Supplement;
import onething.domain.party.Actor;
import onething.domain.trail.Event;

/// Puts a dossier together for one reader.
///
/// What the reader may see follows from the matter as it is now; what is shown may be an earlier state.
///
/// @param present the matter as it is now
/// @param guide   by which it goes on now
/// @param bundle  with the files to show
record Reading(Actor who, MatterRecord present, BundleGuide guide, Bundle.Submitted bundle) {

    /// @param trail   the events to show
    /// @param beside  the other matters of the bundle
    /// @param context of the instant at which the matter is shown
    Dossier dossier(Versioned<MatterRecord> shown, List<Event> trail, List<Beside> beside, ActionContext context) {
        var matter = shown.value().matter();
        var reporter = reporter();
        boolean hidden = reporter == Reporter.HIDDEN;
        return new Dossier(
                new Versioned<>(hidden ? matter.withoutWords() : matter, shown.version()),
                context.guide(),
                context.bundle().materials().verdictReasons(),
                context.stage(matter),
                submission(matter, context, hidden),
                shown.value().claimant(),
                Countdown.of(matter, context),
                trail.stream()
                        .map(event -> Entry.of(event, context.bundle(), context.guide()))
                        .map(entry -> hidden ? entry.withoutNote() : entry)
                        .toList(),
                beside.stream()
                        .filter(other -> isShown(other.present()))
                        .map(other -> other.shown().withoutWords())
                        .toList(),
                reporter);
    }

    private Submission submission(Matter matter, ActionContext context, boolean hidden) {
        var form = form(matter, context);
        return new Submission(
                bundle.received(),
                form.sections(),
                hidden ? open(form.answers(), context.bundle()) : form.answers(),
                hidden ? List.of() : asked(matter, context),
                hidden ? List.of() : context.missing(matter, bundle),
                context.limits(matter, bundle));
    }

    /// A report of the same applicant is shown only to staff who are on that case.
    private boolean isShown(MatterRecord other) {
        return !Access.isReport(other.matter(), bundle, guide)
                || Access.sees(who, other.matter().file()) && !Access.keepsReporterFrom(who, other, bundle, guide);
    }

    private Reporter reporter() {
        if (!Access.isReport(present.matter(), bundle, guide)) {
            return Reporter.NOBODY;
        }
        return Access.keepsReporterFrom(who, present, bundle, guide) ? Reporter.HIDDEN : Reporter.SHOWN;
    }

    private static Answers open(Answers answers, BundleGuide guide) {
        return guide.people().reporter().map(secrecy -> secrecy.openIn(answers)).orElse(Answers.NONE);
    }

    private List<Material> asked(Matter matter, ActionContext context) {
        var inOrder = MaterialOrder.supplemented(
                bundle.materials(),
                matter.supplements().stream().map(Supplement::materials).toList());
        return RequestedMaterials.readBy(context.bundle(), matter.file().code()).among(inOrder);
    }

    /// Gives only the sections that this matter uses, of the one form for all matters of the bundle.
    private Form form(Matter matter, ActionContext context) {
        var shownGuide = context.bundle();
        return Form.of(shownGuide, bundle.chosen(), matter.corrected(bundle.answers()))
                .only(shownGuide.form(Set.of(matter.file().code())));
    }

    /// Another matter of the bundle.
    ///
    /// @param present as it is now
    /// @param shown   the state to show
    record Beside(MatterRecord present, Matter shown) {

        static Beside now(MatterRecord present) {
            return new Beside(present, present.matter());
        }
    }
}
