package onething.domain.paper;

import java.util.UUID;

public record PaperId(UUID value) {}
