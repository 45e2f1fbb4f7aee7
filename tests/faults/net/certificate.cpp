// Writes a certificate of any name and dates, for a server that plays a site.
//
//     ct_certificate NAME FROM_DAYS FOR_DAYS KEY_FILE
//
// KEY_FILE holds the key, or gets a new one when it is not there. Days count from now.

#include "app/site/http/certificate.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

int main(int argc, char **argv)
{
    using namespace countertop;
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() != 4) {
        std::cerr << "ct_certificate NAME FROM_DAYS FOR_DAYS KEY_FILE\n";
        return 2;
    }
    std::ifstream stored(words[3]);
    std::string key{ std::istreambuf_iterator<char>(stored), {} };
    if (key.empty()) {
        key = http::makePrivateKey();
        std::ofstream(words[3]) << key;
    }
    const std::chrono::hours day(24);
    const auto from = std::chrono::system_clock::now() + std::stoi(words[1]) * day;
    std::cout << http::makeCertificate(key, { words[0] }, from, std::stoi(words[2]) * day);
    return std::cout.flush() ? 0 : 1;
}
