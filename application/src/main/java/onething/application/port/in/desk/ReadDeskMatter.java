package onething.application.port.in.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ReadTimeline;
import onething.domain.code.WireNamed;
import onething.domain.form.Answers;
import onething.domain.form.FormSection;
import onething.domain.guide.MatterGuide;
import onething.domain.material.Material;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.procedure.Stage;
import reactor.core.publisher.Mono;

/// All that an officer needs to handle a matter, and of the bundle no more than that.
@FunctionalInterface
public interface ReadDeskMatter {

    /// Fails with a `Refused` for `RoleLacking` or `MatterUnknown`.
    Mono<Dossier> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// Whose the matter is, where it is a report (举报).
    enum Reporter implements WireNamed {
        /// It is no report.
        NOBODY("nobody"),
        /// 举报人（保密）: the caller is not on the case, and sees neither who reports nor what they wrote and
        /// handed in.
        HIDDEN("hidden"),
        /// The caller is on the case, and bound to secrecy.
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

    /// @param received   when the bundle was received
    /// @param form       the sections of the form that this matter uses
    /// @param answers    the answers to them, corrections included
    /// @param findings   what was written down as actions were taken
    /// @param materials  the files handed in that this matter asks for
    /// @param alongWith  the other matters of the same bundle, but for reports that are another office's
    record Dossier(
            Matter matter,
            long version,
            MatterGuide guide,
            Stage stage,
            Instant received,
            List<FormSection> form,
            Answers answers,
            Answers findings,
            List<Material> materials,
            Optional<PersonId> claimant,
            List<Countdown> countdowns,
            List<ReadTimeline.Entry> timeline,
            List<Matter> alongWith,
            Reporter reporter) {

        public Dossier {
            form = List.copyOf(form);
            materials = List.copyOf(materials);
            countdowns = List.copyOf(countdowns);
            timeline = List.copyOf(timeline);
            alongWith = List.copyOf(alongWith);
        }
    }
}
