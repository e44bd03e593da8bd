package onething.domain.form;

import java.util.List;
import onething.domain.refusal.Fault;

/// What is wrong with the answers, field by field.
///
/// @param faults   what must be put right before the form can be submitted
/// @param warnings what looks wrong and may be right, such as a bank account whose check digit does not fit
public record FormReport(List<Fault> faults, List<Fault> warnings) {

    public FormReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
