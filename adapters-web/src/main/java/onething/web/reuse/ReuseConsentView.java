package onething.web.reuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was taken for a bundle or looked for, and who consented.
///
/// @param own whether the applicant consented; otherwise it was an agent
public record ReuseConsentView(
        String kind,
        String title,
        Optional<String> number,
        Optional<String> issuer,
        Optional<LocalDate> issued,
        UUID bundle,
        List<String> meets,
        boolean own,
        String textVersion,
        Instant at) {}
