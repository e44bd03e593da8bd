package onething.application.port.in.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ReadTimeline;
import onething.domain.bundle.Plan;
import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.form.Answers;
import onething.domain.form.FormSection;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.VerdictReason;
import onething.domain.material.Material;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.procedure.Stage;
import reactor.core.publisher.Mono;

/// Reads what an officer needs to handle a matter, and nothing else of the bundle.
@FunctionalInterface
public interface ReadDeskMatter {

    /// Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    Mono<Dossier> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// What the caller may see of the reporter, if the matter is a report (举报).
    enum Reporter implements WireNamed {
        /// The matter is no report.
        NOBODY("nobody"),
        /// 举报人（保密）: the caller is not assigned to the case, and sees neither the reporter nor what the
        /// reporter wrote and handed in.
        HIDDEN("hidden"),
        /// The caller is assigned to the case and bound to secrecy.
        SHOWN("shown");

        private final String wireName;

        Reporter(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// @param verdictReasons the reasons that a verdict or a supplement notice may give
    /// @param alongWith      the other matters of the same bundle, without reports of another office
    record Dossier(
            Versioned<Matter> matter,
            MatterGuide guide,
            List<VerdictReason> verdictReasons,
            Stage stage,
            Submission submission,
            Optional<PersonId> claimant,
            List<Countdown> countdowns,
            List<ReadTimeline.Entry> timeline,
            List<Matter> alongWith,
            Reporter reporter) {

        public Dossier {
            verdictReasons = List.copyOf(verdictReasons);
            countdowns = List.copyOf(countdowns);
            timeline = List.copyOf(timeline);
            alongWith = List.copyOf(alongWith);
        }
    }

    /// What the applicant handed in for the matter.
    ///
    /// @param received  when the bundle was received
    /// @param form      the sections of the form that this matter uses
    /// @param answers   the answers to them, corrections included
    /// @param materials the files handed in for the requirements of this matter
    /// @param missing   the materials without which it was submitted (容缺), as long as they have not come
    /// @param limits    the filing limits that applied, as they stood on the day of receipt
    record Submission(
            Instant received,
            List<FormSection> form,
            Answers answers,
            List<Material> materials,
            List<MaterialCode> missing,
            List<Plan.Limit> limits) {

        public Submission {
            form = List.copyOf(form);
            materials = List.copyOf(materials);
            missing = List.copyOf(missing);
            limits = List.copyOf(limits);
        }
    }
}
