package onething.web.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is offered instead of an upload. A kind of licence that has not been looked for has no number and no day.
record OfferView(
        String kind,
        UUID reference,
        String title,
        Optional<String> number,
        Optional<String> issuer,
        String fileName,
        Optional<LocalDate> issued,
        List<String> meets) {}
