package onething.web.reuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What was taken for a bundle, and who consented.
///
/// @param own whether the applicant consented; otherwise it was an agent
public record ReuseConsentView(
        String kind,
        String title,
        String number,
        LocalDate issued,
        UUID bundle,
        List<String> meets,
        boolean own,
        String textVersion,
        Instant at) {}
