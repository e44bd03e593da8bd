package onething.web.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.deadline.ProposedNotice;
import org.jspecify.annotations.Nullable;

/// A holiday notice as it was copied from the paper. Whether it holds together is the domain's to say.
record NoticeRequest(
        @NotBlank @Size(max = 64) String number,
        @NotNull LocalDate issued,
        @NotNull Integer year,
        @NotNull @Size(max = 400) List<@NotNull LocalDate> holidays,
        @NotNull @Size(max = 400) List<@NotNull LocalDate> workdays,
        @NotBlank @Size(max = 500) String source,
        @Nullable @Size(max = 64) String supersedes) {

    ProposedNotice toNotice() {
        return new ProposedNotice(number, issued, year, holidays, workdays, source, Optional.ofNullable(supersedes));
    }
}
