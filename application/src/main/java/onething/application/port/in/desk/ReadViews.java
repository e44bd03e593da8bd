package onething.application.port.in.desk;

import java.util.List;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// 常用视图: the caller's saved views of the desk, in their order.
@FunctionalInterface
public interface ReadViews {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Versioned<List<DeskView>>> read(Actor who);
}
