/** English words that Dutch and German have, too: a label made of them may well be the same in all. Lower case. */
export const loanWords: ReadonlySet<string> = new Set(
  `account accounts admin app apps audio backup backups blog bot browser browsers budget bug bugs cache chat client clients code codes
  community computer computers container content cookie cookies cursor dashboard desktop design directory display domain download
  downloads editor editors email feature features feed feedback filter filters firewall font fonts format framework frameworks
  gateway generator hardware header home host hosting icon icons image import index input interface internet item items label
  labels laptop layout level levels library link links login logo mail manager marketing menu metadata mode model module modules
  monitor monitoring node nodes offline online output page parameter parser password patch plugin plugins pointer pool port
  ports print printer private process profile program project projects prompt provider proxy query queue register release
  releases report root router scan scanner script scripts scroll server servers service services set shell shop site sites
  smartphone software source sources spam sport standard start status stick stream streaming string strings support tablet tag tags
  team teams template templates terminal test tests thread threads token tool toolbar tools topics trend tutorial tutorials type
  update updates upload uploads url user video videos web website websites widget widgets wiki workflow workflows workshop`.split(
    /\s+/,
  ),
);
