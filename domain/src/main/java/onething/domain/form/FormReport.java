package onething.domain.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.refusal.Fault;

/// The faults of the answers, field by field.
///
/// @param faults   the faults that prevent a submission
/// @param warnings answers that look wrong but may be right, such as a bank account with a failed check
///                 digit
/// @param fromAccount the fields whose answers come from the account and are not typed
/// @param fromPapers  the fields whose answers come from papers that were taken over and are not typed
public record FormReport(
        List<Fault> faults, List<Fault> warnings, Set<FieldPath> fromAccount, Set<FieldPath> fromPapers) {

    public FormReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        fromAccount = Set.copyOf(fromAccount);
        fromPapers = Set.copyOf(fromPapers);
    }

    public FormReport(List<Fault> faults, List<Fault> warnings) {
        this(faults, warnings, Set.of(), Set.of());
    }

    /// The same report with what the account says about the answers.
    public FormReport with(List<Fault> more, Set<FieldPath> accountFields) {
        return new FormReport(all(more), warnings, accountFields, fromPapers);
    }

    /// The same report with what the papers that were taken over say about the answers.
    public FormReport withPapers(List<Fault> more, Set<FieldPath> paperFields) {
        return new FormReport(all(more), warnings, fromAccount, paperFields);
    }

    /// The same report with more faults.
    public FormReport with(List<Fault> more) {
        return with(more, fromAccount);
    }

    private List<Fault> all(List<Fault> more) {
        return Stream.concat(faults.stream(), more.stream()).toList();
    }

    public boolean isClean() {
        return faults.isEmpty();
    }
}
