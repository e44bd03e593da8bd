package onething.domain.form;

import java.util.List;
import onething.domain.refusal.Fault;

/// The faults of the answers, field by field.
///
/// @param faults   the faults that prevent a submission
/// @param warnings answers that look wrong but may be right, such as a bank account with a failed check
///                 digit
public record FormReport(List<Fault> faults, List<Fault> warnings) {

    public FormReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
