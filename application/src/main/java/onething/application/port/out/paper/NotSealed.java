package onething.application.port.out.paper;

import onething.domain.paper.SealObstacle;

/// A paper could not be sealed now.
public final class NotSealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SealObstacle obstacle;

    /// @param reason for the log; names no person and nothing of a paper
    public NotSealed(SealObstacle obstacle, String reason) {
        super(reason);
        this.obstacle = obstacle;
    }

    public NotSealed(SealObstacle obstacle, String reason, Throwable cause) {
        super(reason, cause);
        this.obstacle = obstacle;
    }

    public SealObstacle obstacle() {
        return obstacle;
    }
}
