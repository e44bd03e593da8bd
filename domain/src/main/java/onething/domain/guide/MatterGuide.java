package onething.domain.guide;

import java.util.List;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.FieldPath;
import onething.domain.party.OfficeCode;
import onething.domain.procedure.Procedure;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// One matter that a guide offers.
///
/// @param ordinal      its place in the guide, from 1; a number's suffix, as in `-02`
/// @param timeLimit    办理时限 in the public guide's words; blank where its cell is
/// @param form         the sections of the form that it uses
/// @param requirement  what it asks for, without what is common to several
/// @param jurisdiction the field whose division says which district handles the matter; none where one
///     office serves
///                     the whole city
public record MatterGuide(
        MatterCode code,
        int ordinal,
        String title,
        String summary,
        String timeLimit,
        OfficeCode office,
        @Nullable FieldPath jurisdiction,
        List<SectionCode> form,
        Requirement requirement,
        List<Prerequisite> prerequisites,
        List<FilingLimit> limits,
        Procedure procedure,
        List<String> legalBasis,
        List<String> remedies,
        Source source) {

    public MatterGuide {
        form = List.copyOf(form);
        prerequisites = List.copyOf(prerequisites);
        limits = List.copyOf(limits);
        legalBasis = List.copyOf(legalBasis);
        remedies = List.copyOf(remedies);
    }
}
