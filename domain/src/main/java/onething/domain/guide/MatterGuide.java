package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.Procedure;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// One matter that a guide offers.
///
/// @param ordinal       its place in the guide, from 1; also the suffix of its number, as in `-02`
/// @param timeLimit     办理时限 in the words of the public guide; blank if its cell is blank
/// @param form          the sections of the form that it uses
/// @param requirement   its own requirements, without those common to several matters
/// @param prerequisites what must be decided before it can start
/// @param limits        the filing limits
/// @param jurisdiction  which division's office handles the matter; `null` if one office serves the whole city
/// @param applicants    who may apply for it; empty if the guide does not say
public record MatterGuide(
        MatterCode code,
        int ordinal,
        String title,
        String summary,
        String timeLimit,
        OfficeCode office,
        @Nullable Jurisdiction jurisdiction,
        List<SectionCode> form,
        Requirement requirement,
        List<Prerequisite> prerequisites,
        List<FilingLimit> limits,
        Procedure procedure,
        List<String> legalBasis,
        List<Remedy> remedies,
        Optional<Applicants> applicants,
        Source source) {

    public MatterGuide {
        form = List.copyOf(form);
        prerequisites = List.copyOf(prerequisites);
        limits = List.copyOf(limits);
        legalBasis = List.copyOf(legalBasis);
        remedies = List.copyOf(remedies);
    }

    /// The remedies that this party has.
    public List<Remedy> remediesOf(ResponsibleParty party) {
        return remedies.stream().filter(remedy -> remedy.isOf(party)).toList();
    }
}
