/**
 * Sites of carriers and of tracking services. A link there takes the shopper away from the shop to a page that says
 * less (R131). A name covers its subdomains.
 */
const domains: ReadonlySet<string> = new Set(
  [
    "17track.net 4px.com aftership.com amazon-logistics.com anpost.com anpost.ie apc-overnight.com aramex.com",
    "asendia.com asendiausa.com auspost.com.au bluedart.com bpost.be bring.com brt.it cainiao.com canadapost-postescanada.ca",
    "canadapost.ca canpar.com chronopost.fr colisprive.com colissimo.fr correios.com.br correos.es correosexpress.com",
    "courierpost.co.nz ctt.pt delhivery.com deutschepost.de dhl.co.uk dhl.com dhl.de dhl.nl dhlecommerce.co.uk",
    "dhlparcel.nl dpd.co.uk dpd.com dpd.de dpd.fr dpd.ie dpdgroup.com dpdlocal.co.uk dtdc.com ems.com.cn estes-express.com",
    "evri.com fastway.com.au fastway.ie fedex.com gls-group.com gls-group.eu gls-italy.com gls-us.com gls.de",
    "hermesworld.com hongkongpost.hk indiapost.gov.in inpost.it inpost.pl interlink.express israelpost.co.il",
    "jtexpress.com lasership.com laposte.fr landmarkglobal.com loomis-express.com mondialrelay.fr mondialrelay.com mrw.es",
    "myhermes.co.uk myhermes.de narvar.com ninjavan.co nzpost.co.nz odfl.com ontrac.com osmworldwide.com packeta.com",
    "packagetrackr.com parcel.app parcelforce.com parcellab.com parcelsapp.com pitneybowes.com poczta-polska.pl",
    "post.at post.ch post.japanpost.jp poste.it postnl.com postnl.nl postnord.com postnord.dk postnord.se purolator.com",
    "royalmail.com sagawa-exp.co.jp sendle.com seur.com sf-express.com sf-international.com ship24.com shippo.com",
    "singpost.com speedpost.com.sg speedx.io spring-gds.com startrack.com.au swiss-post.ch swisspost.ch tforce.com",
    "tipsa.com tnt.com tntexpress.com tollgroup.com trackingmore.com uniuni.com ups.com upsers.com usps.com",
    "shipveho.com yamato-hd.co.jp kuronekoyamato.co.jp yodel.co.uk yrc.com yunexpress.com zeleris.com",
  ].flatMap((line) => line.split(" ")),
);

/** The hosts of carriers named in a text, links or not: "see www.usps.com/track" names "www.usps.com". */
export function carrierHostsIn(text: string): string[] {
  const hosts = text.toLowerCase().match(/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}/g) ?? [];
  return [...new Set(hosts)].filter(isCarrierHost);
}

function isCarrierHost(host: string): boolean {
  const labels = host.split(".");
  return labels.some((_label, index) => domains.has(labels.slice(index).join(".")));
}
