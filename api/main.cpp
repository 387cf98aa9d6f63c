// cadre: one binary. Everything it can do is a subcommand; `cadre --help` lists them.
#include <iostream>

#include "api/cli/commands.hpp"
#include "api/sample/command.hpp"
#include "api/serve_command.hpp"
#include "api/witness/witness_command.hpp"

int main(int argc, char** argv) {
  cadre::CommandLine app("cadre: quy trình công tác cán bộ / personnel procedures of leading cadres",
                         "cadre");
  app.require_subcommand();
  app.set_version_flag("--version", "cadre 0.1.0");
  cadre::Console console{.in = std::cin, .out = std::cout, .err = std::cerr};
  int served = 0;
  cadre::add_serve_command(app, served);
  cadre::add_witness_command(app, served);
  cadre::add_sample_commands(app, console);
  cadre::add_client_commands(app, console);
  cadre::add_offline_commands(app, console);
  const int code = cadre::run_command_line(app, console, argc, argv);
  return served != 0 ? served : code;
}
