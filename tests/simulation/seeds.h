#pragma once

#include "tests/simulation/simulation.h"

#include <vector>

namespace countertop::simulation {

/// *count* seeds from *from* on, and before them those of the file `seeds`: they found something
/// once and are always run. Each comes once.
std::vector<std::uint64_t> seedsToRun(std::uint64_t from, std::uint64_t count);

/// What a run of many seeds came to.
struct Floors
{
    int seeds = 0;
    int failed = 0;
    int sales = 0;
    int commands = 0;
    int faults = 0;
    int salesLeastSeen = 0; ///< of any seed
    int commandsLeastSeen = 0;
    int faultsLeastSeen = 0;

    void add(const Outcome &outcome);
    void add(const Floors &other);
    QString toText() const; ///< for another process
    static Floors fromText(const QString &text);
    QString inWords() const;
};

} // namespace countertop::simulation
