package onething.persistence.relational.bundle;

import java.util.Base64;
import onething.domain.party.IdCardNumber;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ReporterIndex;
import org.springframework.stereotype.Component;

/// The hashes by which the mandates of an agent are found.
@Component
public final class AgentIndex {

    static final String AGENT = "mandates.agent";

    private final BlindIndex index;

    public AgentIndex(ReporterIndex reporterIndex) {
        this.index = reporterIndex.index();
    }

    String hash(IdCardNumber agent) {
        return text(index.hash(AGENT, agent.value()));
    }

    /// Under every key that may have stored the number.
    public String[] hashes(IdCardNumber agent) {
        return index.hashes(AGENT, agent.value()).stream().map(AgentIndex::text).toArray(String[]::new);
    }

    private static String text(byte[] mark) {
        return Base64.getEncoder().withoutPadding().encodeToString(mark);
    }
}
