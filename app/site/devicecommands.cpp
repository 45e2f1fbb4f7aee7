#include "app/site/devicecommands.h"

#include "app/site/giveorder.h"

#include <QJsonObject>

#include <optional>
#include <variant>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;

/// Puts the numbers of store and device into *order*. *returns* what is wrong with them; nothing
/// where all is well.
std::optional<SiteExit> putNumbers(const SiteCall &call, QJsonObject &order)
{
    for (const auto &name : { u"store"_s, u"device"_s }) {
        if (!call.options.isSet(name)) {
            continue;
        }
        bool isNumber = false;
        const int number = call.options.value(name).toInt(&isNumber);
        if (!isNumber || number < 1) {
            return usage(u"--%1 takes a number from 1 on."_s.arg(name));
        }
        order.insert(name, number);
    }
    return std::nullopt;
}

/// What the site answered to an order about a device, or what to end with.
std::variant<QJsonObject, SiteExit> ask(const SiteCall &call, QJsonObject order)
{
    order.insert("org"_L1, call.options.value(u"company"_s));
    if (const auto wrong = putNumbers(call, order)) {
        return *wrong;
    }
    const auto answer = give(call, order);
    if (!answer) {
        return fail(answer.error(), call.site);
    }
    return answer->value("done"_L1).toBool() ? std::variant<QJsonObject, SiteExit>(*answer)
                                             : refuse(*answer);
}

/// An order about a device that is locked out, or is to be, with the reason for it.
std::variant<QJsonObject, SiteExit> decide(const SiteCall &call, const QString &kind)
{
    if (!call.options.isSet(u"device"_s) || !call.options.isSet(u"reason"_s)) {
        return usage(u"%1 takes --device N and --reason TEXT."_s.arg(call.command));
    }
    return ask(call, { { "order"_L1, kind }, { "reason"_L1, call.options.value(u"reason"_s) } });
}

} // namespace

SiteExit makeCode(const SiteCall &call)
{
    const auto answer = ask(
        call, { { "order"_L1, u"enroll-code"_s }, { "role"_L1, call.options.value(u"role"_s) } });
    if (const auto *ended = std::get_if<SiteExit>(&answer)) {
        return *ended;
    }
    say(u"Code: %1"_s.arg(std::get<QJsonObject>(answer).value("code"_L1).toString()));
    say(u"It is good for ten minutes and for one device."_s);
    return SiteExit::Done;
}

SiteExit revoke(const SiteCall &call)
{
    const auto answer = decide(call, u"revoke"_s);
    if (const auto *ended = std::get_if<SiteExit>(&answer)) {
        return *ended;
    }
    say(u"Device %1 is locked out: it reads nothing and changes nothing. What it still sends is "
        u"kept "
        "aside; decide with release or keep-aside. It comes back by a new code only."_s.arg(
            call.options.value(u"device"_s)));
    return SiteExit::Done;
}

SiteExit release(const SiteCall &call)
{
    const auto answer = decide(call, u"release"_s);
    if (const auto *ended = std::get_if<SiteExit>(&answer)) {
        return *ended;
    }
    const auto &said = std::get<QJsonObject>(answer);
    say(u"Facts applied: %1; set aside for a person: %2. The device stays locked out."_s
            .arg(said.value("applied"_L1).toInteger())
            .arg(said.value("setAside"_L1).toInteger()));
    return SiteExit::Done;
}

SiteExit keepAside(const SiteCall &call)
{
    const auto answer = decide(call, u"keep"_s);
    if (const auto *ended = std::get_if<SiteExit>(&answer)) {
        return *ended;
    }
    say(u"Facts left without effect: %1. They stay readable."_s.arg(
        std::get<QJsonObject>(answer).value("kept"_L1).toInteger()));
    return SiteExit::Done;
}

} // namespace countertop::sitehost
