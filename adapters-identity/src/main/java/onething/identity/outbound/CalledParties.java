package onething.identity.outbound;

import java.util.Map;
import onething.domain.status.Party;
import onething.domain.status.PartyState;

/// A client of one or several parties, which knows from its calls how they answer.
@FunctionalInterface
public interface CalledParties {

    Map<Party, PartyState> states();
}
