package onething.domain.retention;

import java.util.List;

/// What closing an account (注销账号) would do.
///
/// @param obstacles what still needs the account
/// @param drafts    how many bundles would be deleted
/// @param submitted how many would be kept, see [CaseFile]
public record AccountClosure(List<Obstacle> obstacles, long drafts, long submitted) {

    public AccountClosure {
        obstacles = List.copyOf(obstacles);
    }
}
