#include "app/site/checkconfig.h"

#include "app/site/siteoptions.h"
#include "app/site/siteproblem.h"
#include "core/storage/processlock.h"

#include <QTcpServer>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

/// Whether a site works on the folder now; no where that cannot be told.
bool isRunning(const SiteFolder &folder)
{
    const auto held = storage::ProcessLock::isHeld(folder.lockPath());
    return held && *held;
}

Finding runningFinding(const SiteFolder &folder)
{
    return isRunning(folder)
        ? Finding{ FindingLevel::Warn,
                   u"A site works on %1 now: a second one would not start "
                   "beside it."_s.arg(folder.path()) }
        : Finding{ FindingLevel::Ok, u"No site works on %1 now."_s.arg(folder.path()) };
}

Finding addressFinding(const QString &listen, const SiteFolder &folder)
{
    const auto address = listenAddressOf(listen);
    if (!address) {
        return { FindingLevel::Fail,
                 u"--listen %1 is no address and port, like 127.0.0.1:8443 or [::]:8443."_s.arg(
                     listen) };
    }
    QTcpServer probe;
    if (probe.listen(QHostAddress(address->first), address->second)) {
        return { FindingLevel::Ok, u"%1 is free."_s.arg(listen) };
    }
    if (isRunning(folder) && probe.serverError() == QAbstractSocket::AddressInUseError) {
        return { FindingLevel::Warn,
                 u"%1 is taken; it seems by the site that runs."_s.arg(listen) };
    }
    return { FindingLevel::Fail,
             u"It cannot listen on %1: %2. End what is there, or take another address or port."_s
                 .arg(listen, probe.errorString()) };
}

Finding identityFinding(const SiteCall &call, const SiteFolder &folder)
{
    const QString certificate = call.options.value(u"tls-cert"_s);
    const QString key = call.options.value(u"tls-key"_s);
    if (certificate.isEmpty() != key.isEmpty()) {
        return { FindingLevel::Fail, u"--tls-cert and --tls-key go together."_s };
    }
    if (!certificate.isEmpty()) {
        return certificateFinding(certificate, key, call.clock);
    }
    if (!folder.hasOwnKey()) {
        return { FindingLevel::Ok,
                 u"Without --tls-cert a first start makes a key and a certificate of its own."_s };
    }
    const auto pins = folder.storedPins();
    return pins ? Finding{ FindingLevel::Ok,
                           u"It has a key of its own, closed to others, and renews the "
                           "certificate by itself."_s }
                : Finding{ FindingLevel::Fail, problemSentence(pins.error(), folder.path()) };
}

} // namespace

SiteExit checkConfig(const SiteCall &call)
{
    const SiteFolder &folder = call.site;
    std::vector<Finding> findings{ clockFinding(call.clock),
                                   addressFinding(call.options.value(u"listen"_s), folder),
                                   identityFinding(call, folder),
                                   folderFinding(folder) };
    if (QFileInfo::exists(folder.path())) {
        findings.push_back(privacyFinding(folder));
        findings.push_back(runningFinding(folder));
    }
    findings.push_back(diskFinding(folder));
    findings.push_back(databaseFinding(folder, call.clock));
    findings.push_back(sealingKeyFinding(folder, call.clock));
    return tellFindings(findings);
}

} // namespace countertop::sitehost
