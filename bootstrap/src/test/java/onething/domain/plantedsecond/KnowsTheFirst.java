package onething.domain.plantedsecond;

import onething.domain.plantedfirst.KnowsReactor;
import org.springframework.context.annotation.Lazy;

@Lazy
public record KnowsTheFirst(KnowsReactor cycle) {}
