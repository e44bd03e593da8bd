package onething.web.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.calendar.NoticeNumber;
import onething.domain.calendar.ProposedNotice;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

/// A holiday notice as copied from the paper. The domain checks that it is consistent.
record NoticeRequest(
        @NotBlank String number,
        @NotNull LocalDate issued,
        @NotNull Integer year,
        @NotNull @Size(max = 400) List<@NotNull LocalDate> holidays,
        @NotNull @Size(max = 400) List<@NotNull LocalDate> workdays,
        @NotBlank String source,
        @Nullable String supersedes) {

    private static final int LONGEST_NUMBER = 64;

    ProposedNotice toNotice() {
        var reader = new RequestReader();
        var itsNumber = reader.someLine("/number", number, LONGEST_NUMBER);
        var itsSource = reader.someLine("/source", source, ProposedNotice.LONGEST_SOURCE);
        var replaced = Optional.ofNullable(supersedes)
                .map(sent -> reader.someLine("/supersedes", sent, LONGEST_NUMBER))
                .map(line -> new NoticeNumber(line.value()));
        reader.done();
        return new ProposedNotice(
                new NoticeNumber(itsNumber.value()), issued, year, holidays, workdays, itsSource, replaced);
    }
}
