/// Measures what requests cost. It is started by hand; the README has the command.
package onething.bootstrap.speed;
