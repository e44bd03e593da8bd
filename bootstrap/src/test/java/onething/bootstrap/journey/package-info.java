/// The whole system, played over its own API by the people who use it: real PostgreSQL, real 粤信签 stub, real tokens.
package onething.bootstrap.journey;
