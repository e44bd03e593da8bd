package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.SectionCode;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.Procedure;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// One matter that a guide offers.
///
/// @param ordinal  its place in the guide, from 1; also the suffix of its number, as in `-02`
/// @param words    what the guide calls it and says about it
/// @param filing   what a person needs in order to apply
/// @param handling who handles it, and how
public record MatterGuide(MatterCode code, int ordinal, Words words, Filing filing, Handling handling, Source source) {

    /// What the guide says about a matter.
    ///
    /// @param timeLimit 办理时限 in the words of the public guide; blank if its cell is blank
    public record Words(String title, String summary, String timeLimit, List<String> legalBasis) {

        public Words {
            legalBasis = List.copyOf(legalBasis);
        }
    }

    /// What a person needs in order to apply for a matter.
    ///
    /// @param applicants    who may apply for it; empty if the guide does not say
    /// @param form          the sections of the form that it uses
    /// @param requirement   its own requirements, without those common to several matters
    /// @param prerequisites what must be decided before it can start
    /// @param limits        the filing limits
    public record Filing(
            Optional<Applicants> applicants,
            List<SectionCode> form,
            Requirement requirement,
            List<Prerequisite> prerequisites,
            List<FilingLimit> limits) {

        public Filing {
            form = List.copyOf(form);
            prerequisites = List.copyOf(prerequisites);
            limits = List.copyOf(limits);
        }
    }

    /// Who handles a matter, and how.
    ///
    /// @param jurisdiction which division's office handles the matter; `null` if one office serves the whole city
    /// @param remedies     what each party can do against a decision
    public record Handling(
            OfficeCode office, @Nullable Jurisdiction jurisdiction, Procedure procedure, List<Remedy> remedies) {

        public Handling {
            remedies = List.copyOf(remedies);
        }

        /// The remedies that this party has.
        public List<Remedy> remediesOf(ResponsibleParty party) {
            return remedies.stream().filter(remedy -> remedy.isOf(party)).toList();
        }

        /// Those that the party has once the matter was decided, or ended without a decision.
        ///
        /// @param decided empty where it ended without a decision
        public List<Remedy> remediesAfter(ResponsibleParty party, Optional<OutcomeCode> decided) {
            return remediesOf(party).stream()
                    .filter(remedy -> decided.map(remedy::follows).orElseGet(remedy::followsNoDecision))
                    .toList();
        }
    }

    public String title() {
        return words.title();
    }

    public OfficeCode office() {
        return handling.office();
    }

    public Procedure procedure() {
        return handling.procedure();
    }
}
