#pragma once

namespace countertop::bench {

/// The child of bench_counter: opens the window on a shop, signs in, scans the codes of a file, and
/// prints what each took. *argv*: program, --child, folder, file of codes (may be missing).
int runCounterWindow(int argc, char **argv);

} // namespace countertop::bench
