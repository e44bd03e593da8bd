/// Commands of an operator: backup, restore with its checks, and the hold that a restore places.
@NullMarked
package onething.bootstrap.operation;

import org.jspecify.annotations.NullMarked;
